"""The numbers and names that ChartTimer/Dice.swift makes: both sides draw the same data."""


class Dice:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 1_103_515_245 + 12_345) & 0x7FFFFFFF
        return (self.state >> 8) % bound

    def names(self, count):
        names = []
        while len(names) < count:
            syllables = ("bdfgklmnprstvz", "aeiou") * 3
            name = "".join(letters[self.below(len(letters))] for letters in syllables).capitalize()
            if name not in names:
                names.append(name)
        return names
