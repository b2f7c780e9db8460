/** A real browser for tests: Chromium, driven by Playwright, and axe to look for barriers. */
@NullMarked
package it.comunitadipratiche.it.browser;

import org.jspecify.annotations.NullMarked;
