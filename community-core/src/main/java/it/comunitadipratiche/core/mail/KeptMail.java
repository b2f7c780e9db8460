package it.comunitadipratiche.core.mail;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A letter that was not sent, as there is no mail server. */
@Entity
@Table(name = "mail_message")
class KeptMail {

    @jakarta.persistence.Id
    private long id;

    private String recipient;
    private String subject;

    @Lob
    @Column(name = "text_body")
    private String text;

    @Lob
    @Column(name = "html_body")
    private String html;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected KeptMail() {
        // for JPA
    }

    KeptMail(Id id, Letter letter, String text, String html, Instant writtenAt) {
        this.id = id.value();
        this.recipient = letter.to();
        this.subject = letter.subject();
        this.text = text;
        this.html = html;
        this.writtenAt = writtenAt;
    }

    long id() {
        return id;
    }

    MailSummary summary() {
        return new MailSummary(new Id(id), recipient, subject, writtenAt);
    }

    MailContent content() {
        return new MailContent(summary(), text, html);
    }
}
