"""What the system says went wrong, in English whatever the locale, in; the same in Chinese out."""

import errno
import os
from collections.abc import Mapping

from bulletin_studio.base.findings import Argument

_REASONS: Mapping[int, str] = {
    errno.EACCES: "没有权限",
    errno.EBUSY: "正被别的程序使用",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EEXIST: "已经存在",
    errno.EFBIG: "文件太大",
    errno.EINVAL: "名称或参数无效",
    errno.EIO: "磁盘读写出错",
    errno.EISDIR: "这是一个文件夹",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENODEV: "设备不存在",
    errno.ENOENT: "找不到这个文件或文件夹",
    errno.ENOMEM: "内存不足",
    errno.ENOSPC: "磁盘已满",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.EPERM: "系统不允许这样做",
    errno.EPIPE: "对方已关闭",
    errno.EROFS: "磁盘是只读的",
    errno.ESTALE: "网络文件夹已断开",
    errno.ETIMEDOUT: "等待超时",
}

_BY_WORDS: Mapping[str, str] = {os.strerror(number): reason for number, reason in _REASONS.items()}


def in_chinese(value: Argument) -> Argument:
    """A reason of the system in Chinese; anything else as it is."""
    return _BY_WORDS.get(value, value) if isinstance(value, str) else value
