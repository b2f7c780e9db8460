package it.comunitadipratiche.it.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Leaves a message with a key for {@link Stubborn}. */
@WebServlet("/test-stubborn")
public class StubbornMail extends HttpServlet {

    @Inject
    transient Stubborn stubborn;

    @SuppressWarnings("NullAway.Init")
    public StubbornMail() {
        // the servlet container fills it
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        stubborn.leave(request.getParameter("key"));
    }
}
