package it.comunitadipratiche.it.api;

import static it.comunitadipratiche.it.server.Api.header;
import static it.comunitadipratiche.it.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import it.comunitadipratiche.it.server.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FilesIT {
    private static final String FORM = "multipart/form-data; boundary=xyz";
    private final Api staff = Api.as(Role.ADMIN);
    private final Api visitor = Api.visitor();

    @Test
    void keepsAFileAndGivesItWholeAndByRange() {
        HttpResponse<String> created = upload("0123456789 " + Id.next(), "nota.txt");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String path = "assets/" + json(created).getString("id");

        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        HttpResponse<String> whole = staff.get(path);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(whole, "Content-Disposition")).contains("nota");
        assertThat(header(whole, "Cache-Control")).contains("private");
        HttpResponse<String> part = staff.get(path, "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(header(part, "Content-Range")).startsWith("bytes 2-4/");
        assertThat(staff.get(path, "Range", "bytes=99999-").statusCode()).isEqualTo(416);
        assertThat(staff.get(path, "If-None-Match", header(whole, "ETag")).statusCode())
                .isEqualTo(304);

        HttpResponse<String> described =
                staff.put(path + "/details", "{\"title\":{\"it\":\"Nota\"}}", "If-Match", header(created, "ETag"));
        assertThat(described.statusCode()).as(described.body()).isEqualTo(200);
        assertThat(staff.delete(path).statusCode()).isEqualTo(204);
        assertThat(staff.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsAnUploadOnceForAKey() {
        String key = Id.next().toString();
        String text = "uguale " + key;
        HttpResponse<String> first = upload(text, "nota.txt", "Idempotency-Key", key);
        HttpResponse<String> again = upload(text, "nota.txt", "Idempotency-Key", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(upload("diverso " + key, "nota.txt", "Idempotency-Key", key).statusCode())
                .isEqualTo(422);
    }

    @Test
    void refusesAFormWithoutAFile() {
        assertThat(staff.send(
                                "POST",
                                "assets",
                                BodyPublishers.ofString(
                                        "--xyz\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nx\r\n--xyz--"),
                                "Content-Type",
                                FORM)
                        .statusCode())
                .isEqualTo(400);
        assertThat(staff.send("POST", "assets", BodyPublishers.ofString("no form"), "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> upload(String content, String name, String... headers) {
        String form = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--xyz--\r\n";
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = FORM;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return staff.send("POST", "assets", BodyPublishers.ofString(form), all);
    }
}
