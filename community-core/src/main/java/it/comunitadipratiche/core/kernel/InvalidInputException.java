package it.comunitadipratiche.core.kernel;

import java.util.List;

/** The input breaks a rule; every gap says where and what to do. */
public class InvalidInputException extends CommunityException {
    private final transient List<Gap> gaps;

    /** One exception for all gaps that were found, at least one. */
    public InvalidInputException(List<Gap> gaps) {
        super(gaps.get(0).message());
        this.gaps = List.copyOf(gaps);
    }

    public InvalidInputException(String pointer, String code, Object... arguments) {
        this(List.of(new Gap(pointer, code, arguments)));
    }

    public List<Gap> gaps() {
        return gaps;
    }
}
