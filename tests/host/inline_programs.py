# SPDX-License-Identifier: MIT
"""Random small programs that call functions in every way, to compare what is made of them.

A program is one module with the function `main(number)`. It notes numbers in `log` on its way, so
that an effect that is lost, doubled or out of order shows. Every local is assigned before it is
read, as in any program that works.
"""

import random

MODULE = "platen.app"

HEAD = """
class E(Exception):
    pass


log = []
LIMIT = 3
state = 0


def t(n):
    log.append(n)
    return n


class Pause:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        yield from self.__await__()

    def __await__(self):
        log.append(("await", self.n))
        yield self.n


class Thing:
    def __init__(self, n):
        self.n = n
        self.items = [n, 2, 3]
        self.hook = t

    @property
    def count(self):
        log.append("count")
        return len(self.items)
"""

TAIL = """

def run(work):
    steps = 0
    try:
        while True:
            work.send(None)
            steps += 1
    except StopIteration as done:
        return steps, done.value


def main(number=1):
    thing = Thing(number)
    try:
        result = %s
    except E as e:
        result = ("raised", e.args)
    return result, thing.n, thing.items, state, log
"""


class Program:
    """Writes one program; the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.is_async = self.random.random() < 0.4
        self.count = self.random.randint(2, 5)
        # Parameters of each function, most with `self` first.
        names = ["a", "b", "c"]
        self.parameters = [names[: self.random.randint(0, 3)] for _ in range(self.count)]
        self.is_method = [self.random.random() < 0.5 for _ in range(self.count)]
        self.async_ones = [self.is_async and self.random.random() < 0.7 for _ in range(self.count)]
        self.async_ones[0] = self.is_async
        for i in range(self.count):  # only a coroutine may await one
            if not self.async_ones[i]:
                for k in range(i + 1, self.count):
                    self.async_ones[k] = False
        self.calls_left = {}
        self.serial = 0
        self.lines = []
        self.loops = 0
        self.current = 0
        self.next = 1

    def text(self):
        """The module."""
        functions = [self.function(i) for i in range(self.count)]
        methods = [
            "\n".join("    " + line for line in lines)
            for i, lines in enumerate(functions)
            if self.is_method[i]
        ]
        plain = ["\n".join(lines) for i, lines in enumerate(functions) if not self.is_method[i]]
        first = self.call(0, ["thing"], is_main=True)
        if self.async_ones[0]:
            first = "run(%s)" % first
        parts = [HEAD + "".join("\n%s\n" % text for text in methods)]
        return "\n\n".join([*parts, *plain]) + "\n" + TAIL % first

    def function(self, i):
        """Lines of one function, which calls the next ones."""
        self.current = i
        self.next = i + 1
        self.loops = 0
        self.lines = []
        names = ["self" if self.is_method[i] else "thing", *self.parameters[i]]
        word = "async def" if self.async_ones[i] else "def"
        self.lines.append("%s f%d(%s):" % (word, i, ", ".join(names)))
        assigned = set(self.parameters[i])
        if self.random.random() < 0.2:
            self.lines.append("    global state")
            self.lines.append("    state += 1")
        self.block(1, assigned, self.random.randint(1, 5), 0)
        while self.next < self.count and self.random.random() < 0.8:
            self.statement_with_call(1, assigned)
        if self.random.random() < 0.7:
            self.put(1, "return " + self.expression(assigned))
        return self.lines

    def put(self, depth, text):
        self.lines.append("    " * depth + text)

    def me(self):
        return "self" if self.is_method[self.current] else "thing"

    def number(self):
        self.serial += 1
        return str(self.serial)

    # Expressions.

    def expression(self, assigned, depth=0):
        """Any expression without a call of ours."""
        me = self.me()
        choices = ["%d" % self.random.randint(0, 4), "%s.n" % me, "LIMIT", "state"]
        choices += sorted(assigned) * 3
        if depth < 2:
            one = self.expression(assigned, depth + 1)
            choices += ["t(%s)" % self.number(), "t(%s)" % one, "(%s) + 1" % one]
            choices += ["%s.items[(%s) %% 3]" % (me, self.small(assigned))]
            choices += ["%s.count" % me, "len(%s.items)" % me, "%s.hook(%s)" % (me, self.number())]
            choices += ["(%s if %s else 7)" % (one, self.test(assigned))]
            choices += ["sum([i * 2 for i in range(%s)])" % self.small(assigned)]
        return self.random.choice(choices)

    def small(self, assigned):
        return self.random.choice(["2", "1", "3", "%s.n %% 3" % self.me()])

    def test(self, assigned):
        one = self.random.choice([*sorted(assigned), "%s.n" % self.me(), "t(%s)" % self.number()])
        return self.random.choice(
            ["%s" % one, "not %s" % one, "%s > 2" % one, "%s == 1 and LIMIT" % one]
        )

    def call(self, i, assigned, is_main=False):
        """A call of function i."""
        me = "thing" if is_main else self.me()
        values = []
        for _ in self.parameters[i]:
            values.append("number" if is_main else self.expression(assigned, 1))
        if values and not is_main and self.random.random() < 0.2:
            values[-1] = "%s=%s" % (self.parameters[i][-1], values[-1])
        if self.is_method[i]:
            text = "%s.f%d(%s)" % (me, i, ", ".join(values))
        else:
            text = "f%d(%s)" % (i, ", ".join([me, *values]))
        return "await " + text if self.async_ones[i] and not is_main else text

    # Statements.

    def block(self, depth, assigned, size, level):
        """Statements; returns whether the end is reached."""
        return all(self.statement(depth, assigned, level) for _ in range(size))

    def fresh(self, assigned):
        return self.random.choice(["a", "b", "c", "x", "y", "z", "i"])

    def statement(self, depth, assigned, level):
        kinds = ["assign"] * 4 + ["augment", "store", "trace", "return", "raise"]
        if level < 3:
            kinds += ["if"] * 3 + ["for", "try", "while", "finally"]
        if self.loops:
            kinds += ["break", "continue"]
        if self.next < self.count:
            kinds += ["call"] * 5
        if self.async_ones[self.current]:
            kinds += ["await"]
        return getattr(self, "do_" + self.random.choice(kinds))(depth, assigned, level)

    def do_assign(self, depth, assigned, level):
        name = self.fresh(assigned)
        self.put(depth, "%s = %s" % (name, self.expression(assigned)))
        assigned.add(name)
        return True

    def do_augment(self, depth, assigned, level):
        target = self.random.choice(["%s.n" % self.me(), *sorted(assigned)])
        self.put(depth, "%s += %s" % (target, self.expression(assigned)))
        return True

    def do_store(self, depth, assigned, level):
        target = self.random.choice(["%s.n", "%s.items[1]"]) % self.me()
        self.put(depth, "%s = (%s) %% 100" % (target, self.expression(assigned)))
        return True

    def do_trace(self, depth, assigned, level):
        self.put(depth, "t(%s)" % self.number())
        return True

    def do_await(self, depth, assigned, level):
        self.put(depth, "await Pause(%s)" % self.number())
        return True

    def do_return(self, depth, assigned, level):
        if self.random.random() < 0.3 and level == 0:
            return self.do_trace(depth, assigned, level)  # not every function ends at once
        self.put(depth, self.random.choice(["return", "return " + self.expression(assigned)]))
        return False

    def do_raise(self, depth, assigned, level):
        if level == 0 or self.random.random() < 0.5:
            return self.do_trace(depth, assigned, level)
        self.put(depth, "raise E(%s)" % self.number())
        return False

    def do_break(self, depth, assigned, level):
        self.put(depth, "break")
        return False

    def do_continue(self, depth, assigned, level):
        self.put(depth, "continue")
        return False

    def do_if(self, depth, assigned, level):
        self.put(depth, "if %s:" % self.test(assigned))
        first, second = set(assigned), set(assigned)
        goes_on = self.block(depth + 1, first, self.random.randint(1, 2), level + 1)
        has_else = self.random.random() < 0.5
        other = True
        if has_else:
            self.put(depth, "else:")
            other = self.block(depth + 1, second, self.random.randint(1, 2), level + 1)
        ends = [names for names, ok in ((first, goes_on), (second, other)) if ok]
        if not ends:
            return False
        assigned |= set.intersection(*ends)
        return True

    def do_for(self, depth, assigned, level):
        name = self.fresh(assigned)
        self.put(depth, "for %s in range(%s):" % (name, self.small(assigned)))
        inside = assigned | {name}
        self.loops += 1
        self.block(depth + 1, inside, self.random.randint(1, 3), level + 1)
        self.loops -= 1
        if self.random.random() < 0.3:
            self.put(depth, "else:")
            self.block(depth + 1, set(assigned), 1, level + 1)
        return True

    def do_while(self, depth, assigned, level):
        self.serial += 1
        name = "w%d" % self.serial
        self.put(depth, "%s = %d" % (name, self.random.randint(1, 3)))
        self.put(depth, "while %s > 0:" % name)
        self.put(depth + 1, "%s -= 1" % name)
        self.loops += 1
        self.block(depth + 1, set(assigned), self.random.randint(1, 3), level + 1)
        self.loops -= 1
        return True

    def do_try(self, depth, assigned, level):
        self.put(depth, "try:")
        inside = set(assigned)
        goes_on = self.block(depth + 1, inside, self.random.randint(1, 3), level + 1)
        self.put(depth, self.random.choice(["except E:", "except E as e:"]))
        handled = set(assigned)
        other = self.block(depth + 1, handled, self.random.randint(1, 2), level + 1)
        ends = [names for names, ok in ((inside, goes_on), (handled, other)) if ok]
        if not ends:
            return False
        assigned |= set.intersection(*ends)
        return True

    def do_finally(self, depth, assigned, level):
        self.put(depth, "try:")
        inside = set(assigned)
        goes_on = self.block(depth + 1, inside, self.random.randint(1, 3), level + 1)
        self.put(depth, "finally:")
        loops, self.loops = self.loops, 0  # no way out of it but to its end
        self.put(depth + 1, "t(%s)" % self.number())
        if self.random.random() < 0.5:
            self.put(depth + 1, "%s.n += 1" % self.me())
        self.loops = loops
        assigned |= inside if goes_on else set()
        return goes_on

    def do_call(self, depth, assigned, level):
        self.statement_with_call(depth, assigned, level)
        return True

    def statement_with_call(self, depth, assigned, level=0):
        """A statement that calls the next function."""
        call = self.call(self.next, assigned)
        self.next += 1
        call = "(%s)" % call if call.startswith("await") else call
        name = self.fresh(assigned)
        me = self.me()
        one = self.expression(assigned, 1)
        kind = self.random.randint(0, 19)
        simple = {
            0: call,
            1: "%s = %s" % (name, call),
            2: "%s = %s" % (name, call),
            3: "%s.n = (%s or 0) %% 100" % (me, call),
            4: "t(%s)" % call,
            5: "%s = (%s, %s)[1]" % (name, one, call),
            6: "%s = %s if %s else 5" % (name, call, self.test(assigned)),
            7: "%s = %s and %s" % (name, self.test(assigned), call),
            8: "%s = %s or %s" % (name, self.test(assigned), call),
            9: "%s.items[0] = %s" % (me, call),
            10: "%s = [%s for q in range(2)]" % (name, call),
            11: "%s.items.append(%s)" % (me, call),
        }
        if kind in simple and not (kind == 10 and "await" in call):
            self.put(depth, simple[kind])
            if kind in (1, 2, 5, 6, 7, 8, 10):
                # Another value must stay a number for what follows.
                self.put(depth, "%s = t(hash(str(%s)) * 0 + 1)" % (name, name))
                assigned.add(name)
            return
        if kind in (12, 13):
            self.put(depth, "if %s%s:" % (self.random.choice(["", "not "]), call))
        elif kind == 14:
            self.put(depth, "if %s and %s:" % (self.test(assigned), call))
        elif kind == 15:
            self.put(depth, "if %s or %s:" % (self.test(assigned), call))
        elif kind == 16:
            self.put(depth, "if %s:" % self.test(assigned))
            self.put(depth + 1, "t(%s)" % self.number())
            self.put(depth, "elif %s:" % call)
        elif kind == 17:
            turns = "w" + self.number()
            self.put(depth, "%s = 2" % turns)
            self.put(depth, "while %s > 0 and %s:" % (turns, call))
            self.put(depth + 1, "%s -= 1" % turns)
        elif kind == 18:
            self.put(depth, "try:")
            self.put(depth + 1, "%s = %s" % (name, call))
            self.put(depth, "except E:")
        else:
            self.put(depth, "for q in range(%s or 0) if %s else ():" % ("2", call))
        self.put(depth + 1, "t(%s)" % self.number())
        if kind in (12, 13, 14, 15) and self.random.random() < 0.5:
            self.put(depth, "else:")
            self.put(depth + 1, "t(%s)" % self.number())


def program(seed):
    """The source of the program with this number."""
    return Program(seed).text()
