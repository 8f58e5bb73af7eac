package nl.kansrijkestart.internal.schema;

/**
 * One rule of a schema that a value breaks.
 *
 * @param path the place, such as {@code $.sections.desks[0].id}
 * @param rule what is required; never a value that was read
 * @param fix what to do about it
 */
public record SchemaError(String path, String rule, String fix) {}
