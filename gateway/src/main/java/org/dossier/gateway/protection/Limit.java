package org.dossier.gateway.protection;

/** The kinds of request that are counted apart. */
public enum Limit {
    PAGES,
    API,
    LOGIN,
    CHECKOUT,
    IMPORTS,
    REPORTS
}
