package it.comunitadipratiche.core.mail;

/**
 * How a reader puts an end to letters of a kind.
 *
 * @param page the address of the page that asks
 * @param oneClick the address where mail programs do it by themselves (RFC 8058)
 */
public record MailEnd(String page, String oneClick) {

    @Override
    public String toString() {
        return "MailEnd[…]";
    }
}
