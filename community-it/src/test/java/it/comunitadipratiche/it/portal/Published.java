package it.comunitadipratiche.it.portal;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import java.net.http.HttpResponse;
import java.util.Locale;

/** An article of a test's own, published; its word occurs nowhere else. */
record Published(String id, String word) {
    private static final Api STAFF = Api.as(Role.STAFF_CONTENT);

    static Published inBothLanguages() {
        String word = newWord();
        return publish(word, """
                {"fields":{"title":{"it":"Il tavolo %1$s","en":"The table %1$s"},
                 "summary":{"it":"Un sommario.","en":"A summary."},
                 "body":{"it":"<p>Le famiglie siedono al tavolo.</p>","en":"<p>Families sit at the table.</p>"},
                 "authors":["Lia %1$s","<b>Ostile</b> & Vera"]}}""".formatted(word), "it", "en");
    }

    static Published inItalian() {
        String word = newWord();
        return publish(
                word,
                "{\"fields\":{\"title\":{\"it\":\"Il patto %1$s\"},\"body\":{\"it\":\"<p>Il testo del patto.</p>\"}}}"
                        .formatted(word),
                "it");
    }

    private static Published publish(String word, String json, String... languages) {
        String id = Api.json(STAFF.post("articles", json)).getString("id");
        for (String language : languages) {
            demand(STAFF.put("entries/" + id + "/publications/" + language, "{}"));
        }
        return new Published(id, word);
    }

    void withdraw(String language) {
        demand(STAFF.delete("entries/" + id + "/publications/" + language));
    }

    private static void demand(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.body());
        }
    }

    private static String newWord() {
        return "z" + Id.next().toString().toLowerCase(Locale.ROOT);
    }
}
