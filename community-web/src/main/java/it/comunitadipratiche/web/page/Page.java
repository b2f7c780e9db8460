package it.comunitadipratiche.web.page;

/**
 * A page to be shown.
 *
 * @param template as in {@code portal/home}
 * @param matter what the template shows, its parameter {@code page}
 */
public record Page(int status, String template, Heading heading, Object matter) {

    public static Page of(String template, Heading heading, Object matter) {
        return new Page(200, template, heading, matter);
    }
}
