// PageLayout: blocks become a vertical list, the list becomes pages.
