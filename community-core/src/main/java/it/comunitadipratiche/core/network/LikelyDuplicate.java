package it.comunitadipratiche.core.network;

/**
 * Two organizations that are likely the same.
 *
 * @param one the one that would rather stay: public before not public, then the one that was there first
 */
public record LikelyDuplicate(Candidate one, Candidate other, Sign sign) {

    /** What tells that they are the same. */
    public enum Sign {
        SAME_TAX_CODE,
        LIKE_NAME
    }
}
