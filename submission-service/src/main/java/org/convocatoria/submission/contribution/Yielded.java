package org.convocatoria.submission.contribution;

import java.util.List;

/**
 * What a form of participation yields: everything of a contribution but its place and its hour.
 *
 * @param call the id of its call
 * @param channel how its words came in: web, paper, telephone, counter or session
 * @param language es or en, in which its contributor is written to
 */
public record Yielded(
    String call,
    Origin origin,
    Content content,
    Contributor contributor,
    List<String> purposes,
    String channel,
    boolean byStaff,
    String language,
    boolean sample,
    List<Attachment> attachments) {}
