package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.kernel.Message;

/**
 * Something wrong with a line of a file.
 *
 * @param line counted from 1, the header included
 * @param imported whether the line was taken all the same, without what was wrong
 * @param message what, and what became of it; its code is stable
 */
public record LineProblem(long line, boolean imported, Message message) {

    static LineProblem leftOut(long line, String code, Object... arguments) {
        return new LineProblem(line, false, new Message("territories." + code, arguments));
    }

    static LineProblem mended(long line, String code, Object... arguments) {
        return new LineProblem(line, true, new Message("territories." + code, arguments));
    }
}
