package it.comunitadipratiche.core.network;

import it.comunitadipratiche.core.mail.Mailer;
import it.comunitadipratiche.core.plugin.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;

/** Organizations are written to at the address of their contact. */
@ApplicationScoped
class ContactAddress implements MailAddress {
    private Mailer mailer;

    @SuppressWarnings("NullAway.Init")
    protected ContactAddress() {
        // for the CDI proxy
    }

    @Inject
    ContactAddress(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public String type() {
        return Organization.TYPE;
    }

    @Override
    public Optional<String> of(JsonObject fields) {
        return fields.get("contact") instanceof JsonObject contact && contact.get("email") instanceof JsonString email
                ? Optional.of(email.getString()).filter(mailer::reaches)
                : Optional.empty();
    }
}
