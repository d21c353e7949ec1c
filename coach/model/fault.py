"""What went wrong with one request, before it is decided whether to try again."""

from coach.model.failure import Reason


class Fault(Exception):
    """One request failed; the text of it never holds what the server or the person said."""

    def __init__(
        self,
        reason: Reason,
        *,
        again: bool = False,
        wait: float | None = None,
        status: int = 0,
    ) -> None:
        super().__init__(f"{reason} (status {status})" if status else reason)
        self.reason = reason
        self.again = again
        """Whether another attempt may succeed, as long as nothing of the answer has come."""
        self.wait = wait
        """Seconds that the server asked to wait."""
        self.status = status
        """HTTP status, 0 when there was no such answer."""
        self.begun = False
        """Whether something of the answer had come."""

    def after(self, begun: bool) -> "Fault":
        """The same fault, knowing whether something of the answer had come."""
        self.begun = begun
        return self
