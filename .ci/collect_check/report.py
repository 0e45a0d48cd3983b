"""One line per check, and the counts."""


class Report:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, name, *wrong):
        """Prints how a check went: what is wrong, empty texts aside, fails it."""
        wrong = [text for text in wrong if text]
        self.passed += not wrong
        self.failed += bool(wrong)
        print(f"{'FAIL' if wrong else 'ok  '} {name}{': ' if wrong else ''}{'; '.join(wrong)}",
              flush=True)

    def end(self):
        """Prints the counts and gives the exit status."""
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
