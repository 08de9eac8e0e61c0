package org.dossier.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** PostgreSQL's driver, counting every statement that is executed. */
public class CountingDriver implements Driver {
    static final AtomicInteger EXECUTED = new AtomicInteger();

    private final Driver driver = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        return counting(driver.connect(url, properties), Connection.class);
    }

    private static <T> T counting(T target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute") && !isRelay()) {
                        EXECUTED.incrementAndGet();
                    }
                    return wrapped(call(target, method, arguments));
                }));
    }

    /** Events that were published just before still leave by a thread of their own; a page does not wait for it. */
    private static boolean isRelay() {
        return Thread.currentThread().getName().equals("outbox-relay");
    }

    private static Object wrapped(Object result) {
        return switch (result) {
            case PreparedStatement statement -> counting(statement, PreparedStatement.class);
            case Statement statement -> counting(statement, Statement.class);
            case null, default -> result;
        };
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
