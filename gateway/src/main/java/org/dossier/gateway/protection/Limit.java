package org.dossier.gateway.protection;

/** The kinds of request that are counted apart. */
public enum Limit {
    PAGES,
    API,
    LOGIN,
    LOGOUT,
    COOKIES,
    CHECKOUT,
    RETURNS,
    IMPORTS,
    REPORTS
}
