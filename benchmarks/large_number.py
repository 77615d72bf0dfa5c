"""The number of 24 pages that benchmarks edit: a sample's number in, its articles again and again out."""

from dataclasses import replace

from bulletin_studio.model.issue import Issue

_COPIES = 6
"""So many times all articles of the sample, and its last once more: that fills 24 pages."""


def large_number(issue: Issue) -> Issue:
    """The sample xinjing-2024-01 grown to 24 pages, each copy of an article under a name of its own."""
    kept = [(copy, article) for copy in range(_COPIES) for article in issue.articles]
    kept.append((_COPIES, issue.articles[-1]))
    articles = tuple(replace(article, slug=f"{article.slug}-{copy}") for copy, article in kept)
    return replace(issue, articles=articles, page_count=None)
