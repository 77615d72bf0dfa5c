"""`import`: manuscripts and an issue folder -> new articles in the folder, and an account of every character."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import Finding, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.findings_text import findings_text
from bulletin_studio.intake.assemble import Draft, assemble
from bulletin_studio.intake.manuscript import Ledger, Loss
from bulletin_studio.intake.read_manuscript import read_manuscript
from bulletin_studio.intake.roles import find_roles
from bulletin_studio.session.importing import bring_in
from bulletin_studio.session.own_articles import characters_of, own_draft
from bulletin_studio.session.session import Session


def run_import(options: Namespace, console: Console) -> int:
    """Brings manuscripts in, each behind the last article; tells what was left out.

    Returns:
        0 where all were brought in; pictures that cannot be used are told on standard error.

    Raises:
        BulletinError: the number or a manuscript cannot be read, or the number not be saved; nothing was changed then.
    """
    read = [(path, *_read(path)) for path in options.files]
    session = Session(options.issue)
    findings: list[Finding] = []
    for path, drafts, ledger in read:
        if not drafts:
            raise InputError(error("intake.nothing", SourceSpan(str(path))))
        done = bring_in(session, drafts, path)
        findings += [replace(finding, where=SourceSpan(path.as_posix())) for finding in done.findings]
        _tell(path, ledger, (len(done.slugs), done.photos), console)
    session.save()
    session.close(discard=True)
    if findings:
        console.complain(findings_text(findings, console.language))
    return 0


def _read(path: Path) -> tuple[tuple[Draft, ...], Ledger]:
    """The articles of a manuscript, and where its characters went; an article of our own form is taken as it is."""
    own = own_draft(path)
    if own is not None:
        count = characters_of(own)
        return (own,), Ledger(count, 0, count, ())
    manuscript = read_manuscript(path)
    return assemble(manuscript, find_roles(manuscript.blocks))


def _tell(path: Path, ledger: Ledger, counts: tuple[int, int], console: Console) -> None:
    articles, photos = counts
    name = path.name
    console.summary("intake.brought_in", name=name, articles=articles, placed=ledger.placed, photos=photos)
    removed = ledger.characters + ledger.added - ledger.placed
    console.summary(
        "intake.account", characters=ledger.characters + ledger.added, placed=ledger.placed, removed=removed
    )
    if ledger.insertions:
        console.summary("intake.insertions", count=ledger.insertions)
    if ledger.guessed_numbers:
        console.summary("intake.guessed_numbers", count=ledger.guessed_numbers)
    for loss in Loss:
        if ledger.count(loss):
            console.summary(f"intake.loss_{loss.value}", count=ledger.count(loss))
