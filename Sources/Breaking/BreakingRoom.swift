// Breaking: the total-fit breaker: boxes, glue and cuts, and the shape they fill. Plain values: no text, no pages.
