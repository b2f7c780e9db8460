package it.comunitadipratiche.api.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Locales;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * Where harvesters ask. Whatever they ask is answered 200, as the protocol wants; what is wrong with a request stands in
 * the answer. Whoever asks gets what everybody may read.
 */
@WebServlet("/oai")
public class OaiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1 << 16;

    @Inject
    private transient Answering answering;

    @Inject
    private transient Callers callers;

    @Inject
    private transient Locales locales;

    @SuppressWarnings("NullAway.Init")
    public OaiServlet() {
        // the servlet container fills it
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(query(request), response);
    }

    /** Arguments may stand in the address too; the body is read as a form whatever it says it is. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = new String(request.getInputStream().readNBytes(LONGEST), UTF_8).strip();
        answer(query(request) + "&" + form, response);
    }

    private static String query(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getQueryString(), "");
    }

    private void answer(String query, HttpServletResponse response) throws IOException {
        byte[] body = callers.call(Caller.visitor(locales.standard()), () -> answering.answer(query));
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
