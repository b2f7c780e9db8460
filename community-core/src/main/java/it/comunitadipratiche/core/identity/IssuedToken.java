package it.comunitadipratiche.core.identity;

/**
 * A token just made.
 *
 * @param bearer what goes after {@code Authorization: Bearer}; shown to its owner now and never again
 */
public record IssuedToken(TokenDetails details, String bearer) {

    @Override
    public String toString() {
        return "IssuedToken[" + details.id() + "]";
    }
}
