package nl.kansrijkestart.examples.referralstore;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * A data source that inserts the events of a batch one after the other, as a driver may, and lets
 * somebody else commit after the first.
 */
final class RowByRow {

  private final Runnable between;
  private final AtomicBoolean done = new AtomicBoolean();

  private RowByRow(Runnable between) {
    this.between = between;
  }

  static DataSource of(DataSource source, Runnable between) {
    RowByRow rows = new RowByRow(between);
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object answer = call(source, method, arguments);
          return answer instanceof Connection connection ? rows.of(connection) : answer;
        });
  }

  private Connection of(Connection connection) {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          Object answer = call(connection, method, arguments);
          return method.getName().equals("prepareStatement")
                  && ((String) arguments[0]).startsWith("INSERT INTO referral_event")
              ? of((PreparedStatement) answer)
              : answer;
        });
  }

  private PreparedStatement of(PreparedStatement statement) {
    List<Map<Integer, Object>> rows = new ArrayList<>();
    Map<Integer, Object> row = new TreeMap<>();
    return proxy(
        PreparedStatement.class,
        (self, method, arguments) -> {
          switch (method.getName()) {
            case "setString", "setInt" -> row.put((Integer) arguments[0], arguments[1]);
            case "addBatch" -> rows.add(new TreeMap<>(row));
            case "executeBatch" -> {
              return execute(statement, rows);
            }
            default -> {
              return call(statement, method, arguments);
            }
          }
          return null;
        });
  }

  private int[] execute(PreparedStatement statement, List<Map<Integer, Object>> rows)
      throws SQLException {
    int[] counts = new int[rows.size()];
    for (int i = 0; i < counts.length; i++) {
      for (Map.Entry<Integer, Object> value : rows.get(i).entrySet()) {
        statement.setObject(value.getKey(), value.getValue());
      }
      counts[i] = statement.executeUpdate();
      if (!done.getAndSet(true)) {
        between.run();
      }
    }
    return counts;
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
