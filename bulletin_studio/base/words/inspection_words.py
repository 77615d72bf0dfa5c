"""Words about reading finished PDF files back."""

from bulletin_studio.base.words.entry import Words

INSPECTION_WORDS: dict[str, Words] = {
    "inspection.no_pdf": Words(
        zh="这个文件不是 PDF。",
        en="This file is not a PDF.",
        remedy_zh="请选择导出的 PDF 文件。",
        remedy_en="Choose a PDF file, such as one made by export.",
    ),
    "inspection.pdf_locked": Words(
        zh="这个 PDF 有密码，无法读取。",
        en="This PDF is locked with a password and cannot be read.",
        remedy_zh="请先去掉密码，再重试。",
        remedy_en="Remove the password, then try again.",
    ),
    "inspection.pdf_damaged": Words(
        zh="这个 PDF 已损坏，无法读取。",
        en="This PDF is damaged and cannot be read.",
        remedy_zh="请重新导出，或向提供者再要一份。",
        remedy_en="Export it again, or ask for another copy.",
    ),
}
