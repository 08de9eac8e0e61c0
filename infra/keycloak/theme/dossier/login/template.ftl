<#import "field.ftl" as field>
<#import "footer.ftl" as loginFooter>
<#-- Replaces Keycloak's frame round every page: our masthead, one column, one heading. The pages inside are Keycloak's. -->
<#macro mark><svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d="M3 3h10l2.7 3.8h1.6a11.1 11.1 0 0 1 0 22.2H3zM9 13v2.2h9.5V13zm0 4.4v2.2h12v-2.2zm0 4.4V24h6.5v-2.2z"/></svg></#macro>

<#macro username>
<p class="known-reader"><span id="kc-attempted-username">${auth.attemptedUsername}</span>
<a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#macro>

<#macro notice kind>
<div class="notice notice-${(kind == 'error')?then('bad', (kind == 'warning')?then('warn', (kind == 'success')?then('good', 'info')))}" role="${(kind == 'error')?then('alert', 'status')}"><p>${message.summary}</p></div>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local knownReader = auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title!} · Dossier</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<link rel="icon" href="${url.resourcesPath}/img/favicon.svg" type="image/svg+xml">
<link rel="preload" href="${url.resourcesPath}/css/fonts/newsreader.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${url.resourcesPath}/css/fonts/public-sans.woff2" as="font" type="font/woff2" crossorigin>
<#list (properties.styles!"")?split(" ") as style>
<link rel="stylesheet" href="${url.resourcesPath}/${style}">
</#list>
<#list scripts![] as script>
<script src="${script}"></script>
</#list>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<#-- Another tab may sign in or start over meanwhile: Keycloak's own script moves this page along. -->
<script type="module">
<#outputformat "JavaScript">
import { startSessionPolling<#if authenticationSession??>, checkAuthSession</#if> } from ${(url.resourcesPath + "/js/authChecker.js")?c};
startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
<#if authenticationSession??>checkAuthSession(${authenticationSession.authSessionIdHash?c});</#if>
</#outputformat>
</script>
</head>
<body class="sign-in" data-page-id="login-${pageId}">
<a class="skip" href="#main">${msg("dossierSkip")}</a>
<header class="masthead"><div class="wrap">
<#if (client.baseUrl)?has_content><a class="wordmark" href="${client.baseUrl}"><@mark/>Dossier</a><#else><span class="wordmark"><@mark/>Dossier</span></#if>
</div></header>
<main id="main" tabindex="-1"><div class="wrap sign-in-column">
<h1 id="kc-page-title"><#nested "header"></h1>
<#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
<@notice kind=message.type/>
</#if>
<#if displayRequiredFields><p class="hint">${msg("requiredFields")}</p></#if>
<#if knownReader><#nested "show-username"><@username/></#if>
<#-- The reset page explains itself in its footnote: that belongs before the field. -->
<#local infoFirst = pageId?contains("reset-password")>
<#if displayInfo && infoFirst><#nested "info"></#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form action="${url.loginAction}" method="post"><input type="hidden" name="tryAnotherWay" value="on">
<p class="actions"><button class="link-button" id="try-another-way">${msg("doTryAnotherWay")}</button></p></form>
</#if>
<#nested "socialProviders">
<#if displayInfo && !infoFirst><div class="after-form" id="kc-info"><#nested "info"></div></#if>
<@loginFooter.content/>
</div></main>
<footer class="colophon"><div class="wrap"><p>${msg("dossierSignInNote")}</p></div></footer>
</body>
</html>
</#macro>
