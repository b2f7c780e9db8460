package it.comunitadipratiche.web.page;

import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Locales;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A request for a page.
 *
 * @param root where the site begins on the server, empty usually
 * @param path of the page, without the language, as in {@code /articles}
 * @param standard whether the language is the one whose addresses do not name it
 * @param address the network address it comes from
 * @param signed its session, if it has one
 */
public record Visit(
        HttpServletRequest request,
        String root,
        String path,
        Locale language,
        boolean standard,
        String address,
        Optional<Signed> signed) {
    private static final int LONGEST = 2_000;

    /** The same visit in another language. */
    public Visit in(Locale other, Locales locales) {
        return new Visit(request, root, path, other, other.equals(locales.standard()), address, signed);
    }

    public Texts texts() {
        return new Texts(language);
    }

    /** The same visit, of somebody who speaks a language that its address does not tell. */
    public Visit in(Locale other) {
        return other.equals(language) ? this : new Visit(request, root, path, other, false, address, signed);
    }

    /** The address on the server of a path of the site, in the language of the visit. */
    public String link(String target) {
        return root + (standard ? "" : "/" + language.toLanguageTag()) + target;
    }

    /** The address on the server of a path that is whole already. */
    public String plain(String target) {
        return target.startsWith("/") && !target.startsWith("//") ? root + target : target;
    }

    /** What forms carry to show that they are ours. */
    public String form() {
        return signed.map(Signed::form).orElse("");
    }

    /** The parts of the path. */
    public List<String> parts() {
        return path.length() < 2 ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    /** A parameter of the address, if it says anything. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST);
    }

    public List<String> parameters(String name) {
        return List.of(Objects.requireNonNullElse(request.getParameterValues(name), new String[0]));
    }

    /** A file that came with the form, if one was chosen. */
    public Optional<SentFile> file(String name) {
        return files(name).stream().findFirst();
    }

    /** Whether a form had a field. */
    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    /** What was written into a field of a form, however long, its lines ended in one way; empty if nothing. */
    public String written(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "")
                .replace("\r\n", "\n")
                .strip();
    }

    /** The files that were chosen in a field of a form. */
    public List<SentFile> files(String name) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getName().equals(name))
                    .map(SentFile::of)
                    .filter(file -> !file.name().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException e) {
            throw new InvalidInputException(name, "web.form.file");
        }
    }
}
