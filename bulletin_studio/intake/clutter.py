"""Tells what stands round an article on a page of the web from the article: a line in, whether it is clutter out."""

import re

_LONGEST = 120
_BAR = re.compile(
    r"首页|分享|分享到|一键分享|打印|打印本页|打印本文|收藏|收藏本页|加入收藏|关闭|关闭窗口|关闭本页|字号"
    r"|字体|字体大小|文字大小|默认|微信|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|朋友圈|微信好友|微信扫一扫"
    r"|扫一扫|复制链接|返回|返回顶部|返回首页|返回列表|登录|注册|搜索|纠错|我要纠错|放大|缩小|A\+|A\-|点赞"
    r"|转发|举报|无障碍|无障碍浏览|无障碍阅读|长者模式|适老版|长者版|简体|繁体|繁體|EN|English|手机版"
    r"|客户端|查看更多|更多>>|展开全文|阅读全文|阅读原文|点击查看全文|网站地图|联系我们|关于我们|设为首页"
    r"|我要评论|发表评论"
)
"""Words of bars; a line of nothing else is one."""
_WITH_BAR = re.compile("大|中|小|更多|评论|阅读|加入|本页|本文")
"""Words that stand in bars beside those."""
_PARTING = re.compile(r"[\s\u3000|｜/／·•>＞»›【】\[\]（）()：:、，,]+")
_SURE = re.compile(
    r"(?:责任编辑|责编|网络编辑|网编|值班编辑|[初复终一二三]审|稿件来源编辑)\s*[:：/／\s].{1,40}"
    r"|(?:当前位置|您的位置|您的当前位置|您现在的位置|所在位置)\s*(?:[:：是]|[>＞»›]).*"
    r"|首页\s*[>＞»›/].*"
    r"|(?:上一篇|下一篇|上一条|下一条|上一页|下一页)\s*(?:[:：].*)?"
    r"|(?:浏览|阅读|点击|访问|查看)(?:次数|人次|量|数)\s*[:：]?\s*\d+\s*次?"
    r"|(?:发布|更新)(?:时间|日期)\s*[:：]\s*\d{4}\D\d{1,2}\D\d{1,2}\D?[\s\d:：]*"
    r"|(?:用?微信)?扫(?:一扫|描|码).{0,8}(?:二维码|手机|打开|关注|分享|查看|阅读).{0,20}"
    r"|(?:©|(?:版权所有|Copyright)\b).*|.{0,20}(?:ICP备|ICP证|公网安备)\s*\d+.*"
    r"|(?:function|var|let|const|document|window|\$)[\s.(].*[;{}]\s*",
    re.IGNORECASE,
)
_BAR_IN_LINE = re.compile(
    r"【?\s*字(?:号|体)\s*[:：]?\s*[【\[]?\s*大\s*[|｜\s】\[【\]]*\s*中|(?:浏览|阅读|点击|访问)(?:次数|量|数)\s*[:：]\s*\d+"
    r"|分享到\s*[:：]"
)


def is_clutter(text: str) -> bool:
    """Whether a line is a way about a site, a bar to share, print or change the size, or says who edited the page.

    Only whole lines are: no sentence of an article is, whatever words it has.
    """
    line = text.strip()
    if not line or len(line) > _LONGEST or line[-1] in "。！？":
        return False
    if _SURE.fullmatch(line) or _BAR_IN_LINE.search(line):
        return True
    words = [word for word in _PARTING.split(line) if word]
    return any(map(_BAR.fullmatch, words)) and all(_BAR.fullmatch(word) or _WITH_BAR.fullmatch(word) for word in words)
