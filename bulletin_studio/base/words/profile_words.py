"""Words about print profiles."""

from bulletin_studio.base.words.entry import Words

PROFILE_WORDS: dict[str, Words] = {
    "profile.missing": Words(
        zh="没有名为“{name}”的印刷要求。",
        en="There is no print profile named “{name}”.",
        remedy_zh="随程序的有：{allowed}；印厂给的文件请写路径，如 --profile ./yinchang.yaml。",
        remedy_en="Bundled are: {allowed}; name a shop's file by its path, as in --profile ./shop.yaml.",
    ),
    "profile.limits_crossed": Words(
        zh="{key} 是 {found}，比 {other} 还大。",
        en="{key} is {found}, more than {other}.",
        remedy_zh="“不能付印”的下限要小于“清晰”的下限，请对调或改小。",
        remedy_en="What cannot be printed lies below what is good; swap the two or lower this one.",
    ),
    "profile.unknown_rule_near": Words(
        zh="没有“{key}”这条检查，是否想写“{near}”？",
        en="There is no rule “{key}”; did you mean “{near}”?",
        remedy_zh="请改成“{near}”；全部检查见 docs/profiles.md。",
        remedy_en="Write “{near}”; docs/profiles.md lists every rule.",
    ),
    "profile.unknown_rule": Words(
        zh="没有“{key}”这条检查。",
        en="There is no rule “{key}”.",
        remedy_zh="检查的名字见 docs/profiles.md，或照抄 check --json 里的 code。",
        remedy_en="docs/profiles.md lists the rules; check --json gives them as “code”.",
    ),
}
