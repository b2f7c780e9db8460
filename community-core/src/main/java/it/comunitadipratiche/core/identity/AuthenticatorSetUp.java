package it.comunitadipratiche.core.identity;

/**
 * What an authenticator app is told; shown once to its owner.
 *
 * @param secret to be typed, in base 32
 * @param uri {@code otpauth://…}, which apps read
 * @param qr a picture of the URI: an SVG element, 240 units wide
 */
public record AuthenticatorSetUp(String secret, String uri, String qr) {

    @Override
    public String toString() {
        return "AuthenticatorSetUp[…]";
    }
}
