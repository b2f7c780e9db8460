package it.comunitadipratiche.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what is asked most where it comes in, as its resource would, without looking for that. */
public interface Shortcut {

    /** Whether it answered the request; if not, its resource has to. */
    boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
