package it.comunitadipratiche.core.transfer.wordpress;

/** That an item is filed under a term: the taxonomy ({@code category}, {@code post_tag}, {@code nav_menu} …) and the term's slug and name there. */
record WxrTermUse(String taxonomy, String slug, String name) {}
