// Publishing: the finisher: structure, links, outline, PDF/UA and PDF/A.
