package org.ignite.platform.html;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ignite.platform.problems.ProblemCatalogue;
import org.ignite.platform.problems.ProblemType;
import org.ignite.platform.problems.RuleBroken;
import org.ignite.platform.requests.RequestId;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a page. It is not kept by any cache, tells no other site where it was left from (its
 * address can be a personal link), and runs no script unless told. A refusal is a page as well, in
 * words for somebody who has a letter and knows nothing of ids: what a problem's own page advises
 * is for those who write programs.
 */
@ApplicationScoped
public class HtmlPages {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance refusal(
        String title, String happened, @Nullable String requestId);

    static native TemplateInstance deadLink(@Nullable String requestId);

    private Templates() {}
  }

  private final ProblemCatalogue problems = ProblemCatalogue.load();

  /** The page, or the page of the refusal that came instead. */
  public Uni<RestResponse<String>> show(Uni<? extends TemplateInstance> page) {
    return orRefusal(page.chain(template -> rendered(200, template)));
  }

  /** The answer, or the page of the refusal that came instead. */
  public Uni<RestResponse<String>> orRefusal(Uni<RestResponse<String>> answer) {
    return answer
        .onFailure(RuleBroken.class)
        .recoverWithUni(refusal -> refused((RuleBroken) refusal));
  }

  /** The page under another status than 200, as 422 for a form with faults. */
  public Uni<RestResponse<String>> rendered(int status, TemplateInstance page) {
    return rendered(status, page, PageStyle.POLICY);
  }

  /**
   * The same for a page that works without script and does more with one: it may run scripts of
   * this origin, which are files of their own, and they may call this origin.
   */
  public Uni<RestResponse<String>> renderedWithScript(int status, TemplateInstance page) {
    return rendered(status, page, PageStyle.POLICY_WITH_SCRIPT);
  }

  private static Uni<RestResponse<String>> rendered(
      int status, TemplateInstance page, String policy) {
    return page.createUni()
        .map(
            html ->
                RestResponse.ResponseBuilder.<String>create(status)
                    .entity(html)
                    .header("Content-Type", "text/html;charset=UTF-8")
                    .header("Content-Security-Policy", policy)
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "strict-origin")
                    .header("X-Content-Type-Options", "nosniff")
                    .build());
  }

  private Uni<RestResponse<String>> refused(RuleBroken refusal) {
    ProblemType type = problems.type(refusal.slug());
    if (type.status() == 404) {
      return rendered(404, Templates.deadLink(RequestId.current()));
    }
    String happened = refusal.getMessage() == null ? type.happened() : refusal.getMessage();
    return rendered(type.status(), Templates.refusal(type.title(), happened, RequestId.current()));
  }
}
