package it.comunitadipratiche.core.network;

/**
 * What somebody wants to tell an organization.
 *
 * @param email where they are answered
 */
public record Enquiry(String name, String email, String text) {
    /** How long a name may be. */
    public static final int LONGEST_NAME = 100;

    /** How long a text may be. */
    public static final int LONGEST_TEXT = 4000;

    @Override
    public String toString() {
        return "Enquiry[…]";
    }
}
