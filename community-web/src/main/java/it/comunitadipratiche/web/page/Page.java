package it.comunitadipratiche.web.page;

import gg.jte.Content;
import java.util.Optional;

/**
 * A page to be shown.
 *
 * @param template as in {@code portal/home}
 * @param matter what the template shows, its parameter {@code page}
 * @param secret of the session from now on; nothing if it stays as it is
 */
public record Page(int status, String template, Heading heading, Object matter, Optional<String> secret)
        implements Answer {

    public Page(int status, String template, Heading heading, Object matter) {
        this(status, template, heading, matter, Optional.empty());
    }

    public static Page of(String template, Heading heading, Object matter) {
        return new Page(200, template, heading, matter);
    }

    /**
     * A page whose matter was made without one of our templates, by a plugin for one; it stands within the page of the
     * site, or of the console.
     *
     * @param content HTML, with everything escaped that is to be
     */
    public static Page made(Heading heading, Content content) {
        return of("page/made", heading, content);
    }

    /** The same page, for a session with another secret. */
    public Page with(String other) {
        return new Page(status, template, heading, matter, Optional.of(other));
    }

    @Override
    public String toString() {
        return "Page[" + template + "]";
    }
}
