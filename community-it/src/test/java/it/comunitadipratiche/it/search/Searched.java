package it.comunitadipratiche.it.search;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import java.net.http.HttpResponse;
import java.util.Locale;

/** An article of a test's own; its word is made of letters alone and occurs nowhere else. */
record Searched(String id, String word) {
    private static final Api STAFF = Api.as(Role.STAFF_CONTENT);

    static Searched published() {
        return published(newWord());
    }

    static Searched published(String word) {
        String id = Api.json(STAFF.post(
                        "articles",
                        "{\"fields\":{\"title\":{\"it\":\"Guida a " + word
                                + "\"},\"body\":{\"it\":\"<p>Il testo.</p>\"}}}"))
                .getString("id");
        HttpResponse<String> answer = STAFF.put("entries/" + id + "/publications/it", "{}");
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.body());
        }
        Searched searched = new Searched(id, word);
        searched.awaitIndex();
        return searched;
    }

    /** Without the fifth letter. */
    String misspelt() {
        return word.substring(0, 4) + word.substring(5);
    }

    private void awaitIndex() {
        for (int tried = 0; tried < 200; tried++) {
            if (Api.visitor().get("articles?q=" + word).body().contains(id)) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("Not in the index");
    }

    static String newWord() {
        StringBuilder letters = new StringBuilder("zk");
        Id.next()
                .toString()
                .toLowerCase(Locale.ROOT)
                .chars()
                .forEach(letter -> letters.append((char) (Character.isDigit(letter) ? 'a' + letter - '0' : letter)));
        return letters.toString();
    }
}
