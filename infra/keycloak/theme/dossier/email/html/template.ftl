<#-- The same frame as kit's templates/mail/layout.html. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>
a { color: #0a5058; }
@media (prefers-color-scheme: dark) {
  body, .sheet { background: #121618 !important; color: #e7e9e5 !important; }
  .name, a { color: #e7e9e5 !important; }
}
</style>
</head>
<body style="margin:0;padding:0;background:#f2f4f1;color:#15191c;font-family:Georgia,'Times New Roman',serif;font-size:18px;line-height:1.5">
<div class="sheet" style="max-width:580px;margin:0 auto;padding:28px 28px 36px;background:#fdfdfb;border-top:4px solid #a32a1b">
<p class="name" style="margin:0 0 28px;font-size:24px;font-weight:bold;color:#15191c">Dossier</p>
<#nested>
</div>
</body>
</html>
</#macro>
