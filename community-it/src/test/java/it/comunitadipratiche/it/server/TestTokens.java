package it.comunitadipratiche.it.server;

import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.AccountProfile;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.NewAccount;
import it.comunitadipratiche.core.identity.NewToken;
import it.comunitadipratiche.core.identity.Permissions;
import it.comunitadipratiche.core.identity.Tokens;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Role;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives tests what nobody gets from a real server: an account of any role, its password and a token. */
@WebServlet("/test-tokens")
public class TestTokens extends HttpServlet {
    /** The password of every account made here. */
    public static final String PASSWORD = "quattro parole molto lunghe";

    @Inject
    transient Accounts accounts;

    @Inject
    transient Permissions permissions;

    @Inject
    transient Tokens tokens;

    @Inject
    transient Callers callers;

    @SuppressWarnings("NullAway.Init")
    public TestTokens() {
        // the servlet container fills it
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Role role = Role.valueOf(request.getParameter("role"));
        String email = Id.next().toString().toLowerCase(Locale.ROOT) + "@example.org";
        AccountDetails account = callers.call(
                Caller.system(),
                () -> accounts.create(new NewAccount(
                        new AccountProfile(email, "Ada " + role, Locale.ITALIAN),
                        Set.of(role),
                        Optional.of(PASSWORD))));
        Caller caller = permissions.callerOf(account.id()).orElseThrow();
        NewToken wanted = new NewToken("Test", Set.of("*"), Optional.empty());
        String bearer = callers.call(caller, () -> tokens.create(wanted)).bearer();
        response.setContentType("text/plain");
        response.getWriter().write(email + " " + bearer);
    }
}
