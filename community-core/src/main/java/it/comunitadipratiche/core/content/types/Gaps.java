package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Gap;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the values of an entry: the first hundred gaps. */
final class Gaps {
    private static final int MOST = 100;

    private final List<Gap> found = new ArrayList<>();

    void add(String pointer, String code, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new Gap(pointer, code, arguments));
        }
    }

    List<Gap> all() {
        return found;
    }
}
