package it.comunitadipratiche.web.setup;

import java.util.List;

/**
 * The form for the first administrator.
 *
 * @param token what the address held
 * @param name as it was typed before
 * @param email as it was typed before
 */
public record SetUpPage(String token, String name, String email, List<String> problems) {

    public SetUpPage {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "SetUpPage" + problems;
    }
}
