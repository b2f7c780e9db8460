package it.comunitadipratiche.web.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around the matter of a page.
 *
 * @param community its name and what it says of itself
 * @param address the whole address of the page
 * @param styles the path its style sheets lie below
 * @param menu the main menu
 * @param languages the same page in other languages
 * @param console the path of the console, for those who work there
 * @param privacy the path of the privacy notice
 * @param accessibility the path of the accessibility statement
 */
public record Shell(
        Visit visit,
        Texts texts,
        Community community,
        Heading heading,
        String address,
        String styles,
        List<MenuLine> menu,
        List<Language> languages,
        Optional<String> console,
        Optional<String> privacy,
        Optional<String> accessibility) {

    public Shell {
        menu = List.copyOf(menu);
        languages = List.copyOf(languages);
    }

    /** The community the site belongs to. */
    public record Community(String name, String claim, String feedback) {}

    /** The page in a language: its name there, the path that asks the same of it, and its whole address. */
    public record Language(String tag, String name, String path, String address, boolean current) {}

    /** As it stands in the title of the window. */
    public String title() {
        return heading.title().isEmpty() ? community.name() : heading.title() + " · " + community.name();
    }

    /** The whole address of a picture. */
    public Optional<String> picture() {
        return heading.image().map(path -> path.startsWith("/") ? origin() + path : path);
    }

    private String origin() {
        int slash = address.indexOf('/', address.indexOf("//") + 2);
        return slash < 0 ? address : address.substring(0, slash);
    }
}
