package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Message;

/**
 * Where a letter leads.
 *
 * @param label what to do there
 * @param address the whole address; it may hold a secret of the reader's
 */
public record MailLink(Message label, String address) {

    public MailLink {
        if (!address.matches("https?://[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("Not a whole address on the web");
        }
    }

    @Override
    public String toString() {
        return "MailLink[" + label.code() + "]";
    }
}
