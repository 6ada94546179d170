"""What is made when it is asked for and not kept: all of it at once would fill the memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping


class Later(Mapping[str, str]):
    """Name → text, which `makers` make anew each time."""

    def __init__(self, makers: Mapping[str, Callable[[], str]]) -> None:
        self._makers = makers

    def __getitem__(self, name: str) -> str:
        return self._makers[name]()

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)
