package it.comunitadipratiche.web.account;

import it.comunitadipratiche.core.identity.openid.OpenIdSignIn;
import it.comunitadipratiche.core.identity.openid.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Where an OpenID provider itself says that somebody signed out there: back-channel logout. */
@WebServlet("/openid/logout")
public class BackChannelServlet extends HttpServlet {
    private static final int LONGEST = 20_000;

    @Inject
    private transient OpenIdSignIn openId;

    @SuppressWarnings("NullAway.Init")
    public BackChannelServlet() {
        // the servlet container fills it
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (openId.provider().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String token = Objects.requireNonNullElse(request.getParameter("logout_token"), "");
        Optional<Refusal> refusal = token.length() > LONGEST ? Optional.of(Refusal.INVALID) : openId.signOut(token);
        if (refusal.isPresent()) {
            response.setStatus(
                    refusal.get() == Refusal.UNREACHABLE
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("application/json");
            response.getWriter().write("{\"error\":\"invalid_request\"}");
        }
    }
}
