"""The running year as its rules see it: weeks, closed cycles, the change log."""
