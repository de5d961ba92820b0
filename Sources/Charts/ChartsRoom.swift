// Charts: a ChartSpec becomes scales, marks and a Frame, and the words that describe it.
