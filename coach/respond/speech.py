"""Speaking: phrases of the catalogue in the language of the talk, varied from turn to turn."""

from dataclasses import dataclass, field

from coach.interpret.ear.moment import offered_period
from coach.respond.citing import Citations
from coach.respond.repertoire import wordings
from coach.respond.thought import Thought
from coach.words import has, phrase, phrases


@dataclass(frozen=True)
class Speech:
    """The voice of one reply."""

    language: str
    turn: int
    citations: Citations = field(compare=False)

    def say(self, section: str, key: str, **values: object) -> str:
        """One phrase."""
        return phrase(section, key, self.language, **values)

    def vary(self, section: str, key: str, **values: object) -> str:
        """One of several phrases of the same meaning, another one each turn."""
        return self.nth(section, key, self.turn, **values)

    def nth(self, section: str, key: str, index: int, **values: object) -> str:
        """A certain one of several phrases of the same meaning, counted round."""
        choices = phrases(section, key, self.language)
        return choices[index % len(choices)].format(**values)

    def asked(self, key: str, index: int, **values: object) -> str:
        """A certain wording of a question of the repertoire, counted round."""
        choices = wordings(key, self.language)
        return choices[index % len(choices)].format(**values)

    def has(self, section: str, key: str) -> bool:
        """Whether the language itself has the phrase."""
        return has(section, key, self.language)

    def number(self, count: int) -> str:
        """A small number in words."""
        words = phrases("form", "numbers", self.language)
        return words[count] if count < len(words) else str(count)

    def counted(self, what: str, count: int) -> str:
        """`three key results`."""
        if count == 1:
            return self.say("form", f"one-{what}")
        return self.say("form", f"{what}s", count=self.number(count))

    def year(self, thought: Thought) -> str:
        """The year that the plan is for."""
        period = thought.plan.period or offered_period(thought.today)
        if period.start.year == period.end.year:
            return str(period.end.year)
        return f"{period.start.year}/{period.end.year % 100:02d}"

    def sureness(self, value: int, band: tuple[int, int]) -> str:
        """What a confidence in the Big O means beside the usual band, with its source."""
        low, high = band
        key = (
            "too-sure" if value >= high + 2 else "too-unsure" if value <= low - 2 else "right-sure"
        )
        if not low - 1 <= value <= high + 1 or low <= value <= high:
            return self.say(
                "reflect", key, value=value, cite=self.citations.mark(phrase("why", "confidence"))
            )
        return self.vary("reflect", "confidence", value=value)
