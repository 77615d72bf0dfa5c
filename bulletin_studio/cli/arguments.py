"""What the command line understands: console -> a parser with every command, its options and its help."""

from pathlib import Path

from bulletin_studio import __version__
from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.cli.console import Console
from bulletin_studio.cli.language import OPTION as LANGUAGE_OPTION
from bulletin_studio.cli.parser import Parser
from bulletin_studio.cli.sheet_values import MOST_CREEP_MM, MOST_GRIPPER_MM, SHEETS_MM, length_up_to, sheet_from_text
from bulletin_studio.cli.values import (
    LEAST_DPI,
    MOST_DPI,
    USUAL_DPI,
    dpi_from_text,
    page_count_from_text,
    pages_from_text,
)

PROGRAM = "bulletin-studio"
USUAL_LAYOUT = "a4-two-column"
USUAL_PROFILE_NAME = "coated"
PRESET_NAMES = ("press", "press-x1a", "newsprint", "archive", "screen")
"""As in `export.presets`, which is not loaded for help; the first is the usual one."""


def build_parser(console: Console) -> Parser:
    """The parser of the whole command line; its `command` is None where none was given."""
    words = console.sentence
    parser = Parser(console=console, prog=PROGRAM, description=words("help.about"), epilog=words("help.exit_codes"))
    _add_language(parser)
    version = f"{PROGRAM} {__version__}"
    parser.add_argument("--version", action="version", version=version, help=words("help.option_version"))
    commands = parser.add_subparsers(
        title=words("help.commands"), dest="command", metavar=words("help.command"), parser_class=Parser
    )
    for name, add_options in (
        ("edit", _add_edit),
        ("export", _add_export),
        ("check", _add_check),
        ("render", _add_render),
        ("fit", _add_fit),
        ("estimate", _add_issue),
        ("impose", _add_impose),
        ("package", _add_package),
        ("new", _add_new),
        ("import", _add_import),
        ("layouts", _add_layouts),
        ("fonts", _add_nothing),
        ("inspect", _add_inspect),
    ):
        about = words(f"help.{name}")
        example = words(f"help.{name}_example", layout=USUAL_LAYOUT)
        command = commands.add_parser(name, console=console, help=about, description=about, epilog=example)
        add_options(command)
        command.add_argument("-q", "--quiet", action="store_true", help=words("help.option_quiet"))
        _add_language(command)
    return parser


def _add_edit(parser: Parser) -> None:
    parser.add_argument("issues", type=Path, nargs="*", metavar="ISSUE", help=parser.console.sentence("help.issues"))


def _add_export(parser: Parser) -> None:
    words = parser.console.sentence
    _add_issue(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help=words("help.option_output_pdf"))
    _add_preset(parser)
    parser.add_argument("--outline-text", action="store_true", help=words("help.option_outline_text"))
    parser.add_argument("--profile-icc", type=Path, metavar="FILE.icc", help=words("help.option_profile_icc"))
    parser.add_argument("--photos", choices=("convert", "tagged"), help=words("help.option_photos"))
    parser.add_argument("--neutral-in-four", action="store_true", help=words("help.option_neutral_in_four"))
    parser.add_argument("--spots-as-process", action="store_true", help=words("help.option_spots_as_process"))
    parser.add_argument("--attach-photos", action="store_true", help=words("help.option_attach_photos"))
    parser.add_argument("--marks", action="store_true", help=words("help.option_marks"))
    parser.add_argument("--force", action="store_true", help=words("help.option_force"))
    _add_progress(parser)


def _add_check(parser: Parser) -> None:
    words = parser.console.sentence
    parser.add_argument("issue", type=Path, metavar="ISSUE|FILE.pdf", help=words("help.option_checked"))
    profile_help = words("help.option_profile", usual=USUAL_PROFILE_NAME)
    parser.add_argument("--profile", metavar="NAME", default=USUAL_PROFILE_NAME, help=profile_help)
    parser.add_argument("--fix-punctuation", action="store_true", help=words("help.option_fix_punctuation"))
    parser.add_argument("--json", action="store_true", help=words("help.option_json"))
    parser.add_argument("--html", action="store_true", help=words("help.option_html"))
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help=words("help.option_output_report"))


def _add_render(parser: Parser) -> None:
    words = parser.console.sentence
    _add_issue(parser)
    folder_help = words("help.option_output_folder")
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", required=True, help=folder_help)
    dpi_help = words("help.option_dpi", least=LEAST_DPI, most=MOST_DPI, usual=USUAL_DPI)
    parser.add_argument("--dpi", type=dpi_from_text, metavar="N", default=float(USUAL_DPI), help=dpi_help)
    parser.add_argument("--pages", type=pages_from_text, metavar="N,N-N", help=words("help.option_pages"))
    parser.add_argument("--crop-to-trim", action="store_true", help=words("help.option_crop"))


def _add_fit(parser: Parser) -> None:
    words = parser.console.sentence
    _add_issue(parser)
    parser.add_argument("--pages", type=page_count_from_text, metavar="N", help=words("help.option_fit_pages"))
    parser.add_argument("--dry-run", action="store_true", help=words("help.option_dry_run"))


def _add_impose(parser: Parser) -> None:
    words = parser.console.sentence
    parser.add_argument("source", type=Path, metavar="FILE.pdf|ISSUE", help=words("help.option_single_pages"))
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.pdf", help=words("help.option_output_sheets"))
    schemes, binds = ("booklet", "pairs", "stack", "spreads"), ("left", "right")
    parser.add_argument("--scheme", choices=schemes, default=schemes[0], help=words("help.option_scheme"))
    parser.add_argument("--bind", choices=binds, default=binds[0], help=words("help.option_bind"))
    sheet_help = words("help.option_sheet", names=", ".join(SHEETS_MM))
    parser.add_argument("--sheet", type=sheet_from_text, metavar="SIZE", help=sheet_help)
    creep, gripper = length_up_to(MOST_CREEP_MM), length_up_to(MOST_GRIPPER_MM)
    parser.add_argument("--creep", type=creep, metavar="MM", default=0.0, help=words("help.option_creep"))
    parser.add_argument("--gripper", type=gripper, metavar="MM", default=0.0, help=words("help.option_gripper"))
    parser.add_argument("--marks", action="store_true", help=words("help.option_sheet_marks"))
    _add_preset(parser)
    parser.add_argument("--force", action="store_true", help=words("help.option_force"))
    _add_progress(parser)


def _add_package(parser: Parser) -> None:
    words = parser.console.sentence
    parser.add_argument("source", type=Path, metavar="ISSUE|FILE.zip", help=words("help.option_package"))
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.zip", help=words("help.option_output_zip"))
    _add_preset(parser)
    parser.add_argument("--force", action="store_true", help=words("help.option_force"))
    parser.add_argument("--verify", action="store_true", help=words("help.option_verify"))
    _add_progress(parser)


def _add_new(parser: Parser) -> None:
    words = parser.console.sentence
    parser.add_argument("folder", type=Path, metavar="DIR", help=words("help.option_folder"))
    layout_help = words("help.option_layout", layout=USUAL_LAYOUT)
    parser.add_argument("--layout", metavar="NAME", default=USUAL_LAYOUT, help=layout_help)


def _add_import(parser: Parser) -> None:
    words = parser.console.sentence
    _add_issue(parser)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE", help=words("help.option_import_files"))


def _add_layouts(parser: Parser) -> None:
    words = parser.console.sentence
    parser.add_argument("layout", nargs="?", metavar="LAYOUT", help=words("help.option_one_layout"))
    parser.add_argument("--check", action="store_true", help=words("help.option_check_layout"))


def _add_inspect(parser: Parser) -> None:
    words = parser.console.sentence
    subjects = parser.add_subparsers(
        title=words("help.subjects"), dest="subject", metavar=words("help.subject"), required=True, parser_class=Parser
    )
    for name, code in (("lines", "help.inspect_lines"), ("pdf-lines", "help.inspect_pdf_lines")):
        about = words(code)
        subject = subjects.add_parser(name, console=parser.console, help=about, description=about, epilog="")
        if name == "pdf-lines":
            subject.add_argument("pdf", type=Path, metavar="OUT.pdf", help=words("help.option_pdf"))


def _add_nothing(parser: Parser) -> None:
    """For commands that have no options of their own."""


def _add_preset(parser: Parser) -> None:
    about = parser.console.sentence("help.option_preset")
    parser.add_argument("--preset", choices=PRESET_NAMES, metavar="NAME", default=PRESET_NAMES[0], help=about)


def _add_progress(parser: Parser) -> None:
    """For programs that start this one; people see a line on their terminal anyway."""
    words = parser.console.sentence
    parser.add_argument("--progress", choices=("line", "json"), default="line", help=words("help.option_progress"))


def _add_issue(parser: Parser) -> None:
    parser.add_argument("issue", type=Path, metavar="ISSUE", help=parser.console.sentence("help.option_issue"))


def _add_language(parser: Parser) -> None:
    """Adds the option for help and checking only; its value has been read before (`choose_language`)."""
    choices = [language.value for language in Language]
    parser.add_argument(LANGUAGE_OPTION, choices=choices, help=parser.console.sentence("help.option_language"))
