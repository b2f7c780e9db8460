// Turns text areas of formatted text into editors; without scripts they stay text areas that hold HTML.
