// Typography: fonts, shaping, hyphenation, language rules, line breaking. Text in, lines (frames) out.
