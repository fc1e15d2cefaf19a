metadata description = 'Where the program runs, and where it keeps its documents: one association, one resource group'

@description('Prefix of every name; unique in Azure.')
@minLength(3)
@maxLength(24)
param name string

@description('Where everything is.')
param location string = resourceGroup().location

@description('Entra tenant of the association; nobody else can use the bot.')
param tenantId string = tenant().tenantId

@description('App id of the bot, from teamsapp.yml (BOT_ID). Its registration trusts the identity below through a federated credential.')
param botAppId string

@description('How many instances run side by side.')
@minValue(1)
@maxValue(10)
param instances int = 1

@description('Path of the JSON file with people and teams, as it is deployed with the program.')
param directoryFile string = 'directory.json'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module cosmos 'modules/cosmos.bicep' = {
  name: '${name}-cosmos'
  params: {
    accountName: '${name}-cosmos'
    location: location
    principalId: identity.properties.principalId
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: 'P0v3'
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node dist/bot/main.js'
      alwaysOn: true
      healthCheckPath: '/readyz'
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'MODE', value: 'production' }
        { name: 'STORAGE', value: 'cosmos:' }
        { name: 'COSMOS_ENDPOINT', value: cosmos.outputs.endpoint }
        { name: 'TENANT_ID', value: tenantId }
        { name: 'BOT_APP_ID', value: botAppId }
        { name: 'BOT_APP_TYPE', value: 'UserAssignedMSI' }
        { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
        { name: 'DIRECTORY_FILE', value: directoryFile }
      ]
    }
  }
}

@description('What BOT_DOMAIN is set to in env/.env.<environment>.')
output botDomain string = site.properties.defaultHostName

@description('What the federated credential of the app registration names as its subject.')
output identityPrincipalId string = identity.properties.principalId
