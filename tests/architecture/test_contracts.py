"""Who may import whom."""

import ast
import subprocess
import sys
from pathlib import Path

from importlinter import cli

PACKAGE = Path(__file__).resolve().parents[2] / "bulletin_studio"


def test_import_contracts_are_kept(monkeypatch, capsys) -> None:
    monkeypatch.chdir(PACKAGE.parent)
    assert cli.lint_imports(no_cache=True) == cli.EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_no_import_circles_not_even_inside_functions() -> None:
    imports = {_module(path): _imported(path) for path in PACKAGE.rglob("*.py")}
    done: set[str] = set()
    for module in imports:
        circle = _circle_from(module, imports, (), done)
        assert not circle, f"circle: {' -> '.join(circle)}"


def test_help_and_version_start_light() -> None:
    heavy = {"PIL", "PySide6", "numpy", "pikepdf", "pypdfium2", "reportlab", "ruamel", "uharfbuzz"}
    for option in ("--version", "--help"):
        script = (
            "import sys\n"
            "from bulletin_studio.__main__ import main\n"
            f"sys.argv = ['bulletin-studio', {option!r}]\n"
            "try:\n    status = main()\nexcept SystemExit as leaving:\n    status = leaving.code\n"
            f"print('LOADED', status or 0, *sorted({heavy!r} & set(sys.modules)))\n"
        )
        run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        assert run.stdout.splitlines()[-1] == "LOADED 0", option


def _module(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(path: Path) -> set[str]:
    """Modules of ours that a file imports anywhere, inside functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports relatively"
            found.update({f"{node.module}.{alias.name}" for alias in node.names} | {node.module})
    return {name for name in found if _is_module(name)} - {_module(path)}


def _is_module(name: str) -> bool:
    place = PACKAGE.parent.joinpath(*name.split("."))
    return name.startswith("bulletin_studio") and (place.with_suffix(".py").exists() or place.is_dir())


def _circle_from(module: str, imports: dict[str, set[str]], trail: tuple[str, ...], done: set[str]) -> tuple[str, ...]:
    if module in trail:
        return (*trail[trail.index(module) :], module)
    if module in done:
        return ()
    for other in sorted(imports.get(module, ())):
        circle = _circle_from(other, imports, (*trail, module), done)
        if circle:
            return circle
    done.add(module)
    return ()
