package org.dossier.gateway.door;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.dossier.gateway.answers.Answers;
import org.dossier.gateway.answers.Trouble;
import org.dossier.gateway.assets.AssetFiles;
import org.dossier.gateway.docs.ApiDocs;
import org.dossier.gateway.login.LoginFlow;
import org.dossier.gateway.protection.Bodies;
import org.dossier.gateway.protection.CspReports;

/** The paths that the gateway answers itself. */
@Singleton
final class OwnPaths {

    private final LoginFlow loginFlow;
    private final SignOut signOut;
    private final AssetFiles assetFiles;
    private final CspReports cspReports;
    private final ApiDocs apiDocs;
    private final Answers answers;

    OwnPaths(
            LoginFlow loginFlow,
            SignOut signOut,
            AssetFiles assetFiles,
            CspReports cspReports,
            ApiDocs apiDocs,
            Answers answers) {
        this.loginFlow = loginFlow;
        this.signOut = signOut;
        this.assetFiles = assetFiles;
        this.cspReports = cspReports;
        this.apiDocs = apiDocs;
        this.answers = answers;
    }

    /** Whether the path was one of ours; then the response is, or will be, ended. */
    boolean answer(RoutingContext context, String path) {
        var request = context.request();
        if (path.startsWith("/assets/")) {
            reading(request, () -> assetFiles.serve(request, path));
            return true;
        }
        switch (path) {
            case "/login" -> only(HttpMethod.GET, request, () -> loginFlow.begin(context));
            case "/login/callback" -> only(HttpMethod.GET, request, () -> loginFlow.complete(context));
            case "/logout" -> only(HttpMethod.POST, request, () -> signOut.byReader(request));
            case "/logout/backchannel" -> only(HttpMethod.POST, request, () -> signOut.byProvider(context));
            case "/csp-report" -> only(HttpMethod.POST, request, () -> cspReports.take(request));
            case "/api/docs" -> reading(request, () -> apiDocs.list(request));
            default -> {
                return path.startsWith("/api/docs/") && describe(request, path);
            }
        }
        return true;
    }

    private boolean describe(HttpServerRequest request, String path) {
        reading(request, () -> apiDocs.describe(request, path.substring("/api/docs/".length())));
        return true;
    }

    private void reading(HttpServerRequest request, Runnable answer) {
        only(request.method() == HttpMethod.HEAD ? HttpMethod.HEAD : HttpMethod.GET, request, answer);
    }

    private void only(HttpMethod method, HttpServerRequest request, Runnable answer) {
        if (request.method() == method) {
            answer.run();
            return;
        }
        Bodies.abandon(request);
        request.response().putHeader("allow", method.name());
        answers.give(request, Trouble.METHOD_NOT_ALLOWED);
    }
}
